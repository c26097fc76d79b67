import { Component, type ComponentChildren } from 'preact';

interface Properties {
  /** What is shown: a failure is forgotten with it. */
  readonly place: string;
  readonly children: ComponentChildren;
}

interface State {
  readonly failed?: { readonly place: string; readonly reason: string } | undefined;
}

/** Keeps what cannot be shown from taking the rest of the page with it. */
export class GuardedView extends Component<Properties, State> {
  override componentDidCatch(error: unknown): void {
    this.setState({ failed: { place: this.props.place, reason: String(error) } });
  }

  override render({ place, children }: Properties, { failed }: State) {
    if (failed?.place !== place) return children;
    return (
      <div class="empty" role="alert">
        <p>Something here is not as Elasticsearch stores it, and cannot be shown: {failed.reason}</p>
        <p>The documents view shows documents as they are.</p>
      </div>
    );
  }
}
