import { soak } from './soak.ts';

soak('scorm12');
