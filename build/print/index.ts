export { dateOf, makePaper, type Paper } from './pages.ts';
export { writePdfs } from './pdf.ts';
export { writePaper } from './write.ts';
