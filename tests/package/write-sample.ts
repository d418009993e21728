import { writePackages } from '../../build/package/index.ts';
import { sampleCourse } from './sample-site.ts';

// Run as a program of its own, so that it can be given another time zone.
const [site = '', out = ''] = process.argv.slice(2);
writePackages({ site, course: sampleCourse, out });
