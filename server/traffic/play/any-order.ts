import type { TrafficStep } from '../../recordings/step';
import type { Random } from '../../runtime/random';

/**
 * The steps in another order, as clients that work in parallel could have sent them: steps about the same thing (an index, a
 * connector) keep their order, and a step that uses a saved value comes after the one that saves it. A step about several things,
 * such as a bulk request, stays between those before it and those after it.
 */
export function inAnyOrder(steps: readonly TrafficStep[], random: Random): TrafficStep[] {
  const ordered: TrafficStep[] = [];
  let lanes = new Map<string, TrafficStep[]>();
  const flush = (): void => {
    merge([...lanes.values()], ordered, random);
    lanes = new Map();
  };
  for (const step of steps) {
    const subject = subjectOf(step);
    if (subject === undefined) {
      flush();
      ordered.push(step);
    } else lanes.set(subject, [...(lanes.get(subject) ?? []), step]);
  }
  flush();
  return ordered;
}

/** What a request is about: the index, or the API and the first name behind it; undefined if that may be several things. */
function subjectOf({ do: request }: TrafficStep): string | undefined {
  const path = request.replace(/^\S+\s+/, '').replace(/\?.*$/s, '');
  const [first = '', second] = path.split('/').slice(1);
  if (/[*,<]/.test(first) || first === '_all') return undefined;
  if (!first.startsWith('_')) return first === '' ? undefined : `/${first}`;
  if (first !== '_connector' || second === undefined || second.startsWith('_')) return undefined;
  return `/${first}/${second}`;
}

/** Merges lists into one, each of which keeps its order. */
function merge(lanes: readonly (readonly TrafficStep[])[], into: TrafficStep[], random: Random): void {
  const waiting = lanes.map((lane) => [...lane]);
  const missing = new Set(lanes.flat().flatMap(({ save }) => Object.values(save ?? {})));
  const isReady = (step: TrafficStep | undefined): boolean =>
    step !== undefined && !usesOf(step).some((name) => missing.has(name));
  for (;;) {
    const ready = waiting.filter(([step]) => isReady(step));
    const lane = ready[Math.floor(random.fraction() * ready.length)];
    const step = lane?.shift();
    if (!step) break;
    into.push(step);
    for (const name of Object.values(step.save ?? {})) missing.delete(name);
  }
  // A value that is saved twice, or by a later step of its own lane, cannot be waited for.
  into.push(...waiting.flat());
}

function usesOf({ do: request, body }: TrafficStep): string[] {
  const text = `${request} ${typeof body === 'string' ? body : JSON.stringify(body ?? null)}`;
  return [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
}
