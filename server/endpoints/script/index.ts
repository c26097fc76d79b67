import type { Endpoint } from '../../endpoint/endpoint';
import { getScriptContext, getScriptLanguages } from './contexts';
import { deleteScript, getScript, putScript } from './stored-scripts';

export const scriptEndpoints: readonly Endpoint[] = [
  putScript,
  getScript,
  deleteScript,
  getScriptContext,
  getScriptLanguages,
];
