/** Thrown to do something else first, or the same in smaller parts. What handles errors must let it pass. */
export abstract class Interruption extends Error {}
