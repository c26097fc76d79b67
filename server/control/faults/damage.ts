import type { FaultRule } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';

/** Damages a response as a rule says; `truncate` is left to the sender. */
export function damageAnswer(answer: HttpAnswer, damage: FaultRule['damage']): HttpAnswer {
  switch (damage) {
    case 'empty':
      return { ...answer, body: '' };
    case 'garbage':
      return { ...answer, body: `\u0000\u0001{"took":\u007f${answer.body.toString().slice(0, 20)}` };
    case 'html':
      return { ...answer, headers: { 'content-type': 'text/html' }, body: '<html><body>Please log in.</body></html>' };
    case 'no_product_header':
      return { ...answer, headers: withoutProduct(answer.headers) };
    default:
      return answer;
  }
}

function withoutProduct(headers: HttpAnswer['headers']): HttpAnswer['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'x-elastic-product'));
}
