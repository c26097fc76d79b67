import type { Router } from 'express';
import type { ServerCore } from '../server-core';

const express = (): typeof import('express') => require('express');

/** The control API: everything under `/_mock`. */
export function controlRouter(core: ServerCore): Router {
  const router = express().Router();
  router.post('/reset', (_request, response) => {
    core.mock.reset();
    response.json({ acknowledged: true });
  });
  return router;
}
