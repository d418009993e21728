import { soak } from './soak.ts';

soak('scorm2004');
