// The baseline of the benchmarks: node:http alone. It parses JSON bodies (line by line if they are newline-delimited)
// and sends a constant response.
import { createServer } from 'node:http';

const answer = JSON.stringify({ result: 'updated' });

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    if (request.url.endsWith('_bulk')) for (const line of text.split('\n')) line && JSON.parse(line);
    else if (text) JSON.parse(text);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${server.address().port}` }));
});
