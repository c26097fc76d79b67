import { join } from 'node:path';
import { loadCompiled } from './compiled-code';

loadCompiled(join(__dirname, 'server.js'));
