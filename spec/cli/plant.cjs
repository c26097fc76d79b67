// Loaded before the command: throws outside of everything when a request with this path has come.
const { Server } = require('node:http');

const { emit } = Server.prototype;
Server.prototype.emit = function (name, request, ...rest) {
  if (name === 'request' && request.url.endsWith('filter_path=throws')) setTimeout(() => fail('thrown'), 50);
  if (name === 'request' && request.url.endsWith('filter_path=rejects'))
    setTimeout(() => Promise.reject(new Error('rejected')), 50);
  return emit.call(this, name, request, ...rest);
};
function fail(message) {
  throw new Error(message);
}
