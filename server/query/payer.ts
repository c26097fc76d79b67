import type { Budget } from '../runtime/budget';

/** What pays for tokens and automata that are more than their text: the budget of a request, or a view of a document. */
export type Payer = Pick<Budget, 'charge' | 'chargeMemory'>;
