import { type Endpoint, family } from '../../endpoint/endpoint';
import { deleteSecret } from './delete';
import { getSecret } from './get';
import { postSecret } from './post';
import { putSecret } from './put';

/** The endpoints of `/_connector/_secret`, for which clients have no methods. */
export const secretEndpoints: readonly Endpoint[] = family({ connectorApi: true }, [
  deleteSecret,
  getSecret,
  postSecret,
  putSecret,
]);
