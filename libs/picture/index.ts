export { drawProcess } from './draw-process.js';
export { type Outline, outlineOf } from './outline.js';
