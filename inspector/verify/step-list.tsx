import { movedUp, type Steps, summaryOf, withAnother, without } from './steps';

interface Props {
  readonly steps: Steps;
  readonly onSteps: (steps: Steps) => void;
}

/** The steps of a sequence, to choose the one to edit. */
export function StepList({ steps, onSteps }: Props) {
  const { texts, at } = steps;
  return (
    <section class="part" aria-label="Steps">
      <ol class="steps">
        {texts.map((text, index) => (
          <li key={index}>
            <button
              type="button"
              class="data step"
              aria-pressed={index === at}
              onClick={() => onSteps({ texts, at: index })}
            >
              {index + 1}. {summaryOf(text)}
            </button>
            <button
              type="button"
              class="plain"
              aria-label={`Move step ${index + 1} up`}
              disabled={index === 0}
              onClick={() => onSteps(movedUp(steps, index))}
            >
              ↑
            </button>
            <button
              type="button"
              class="plain"
              aria-label={`Remove step ${index + 1}`}
              onClick={() => onSteps(without(steps, index))}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <div class="row">
        <button type="button" onClick={() => onSteps(withAnother(steps))}>
          Add a step
        </button>
        <span class="muted">In this order; other requests may come in between.</span>
      </div>
    </section>
  );
}
