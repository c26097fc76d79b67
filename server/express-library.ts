// A part of its own in the package: see app.ts.
export { default as express } from 'express';
