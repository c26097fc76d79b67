import { Name } from './name';

interface Props {
  /** Why there is nothing to show. */
  readonly problem: string;
  /** Where to go from here. */
  readonly link: string;
  readonly title: string;
}

/** Says why what the address names cannot be shown, and leads on. */
export function NothingHere({ problem, link, title }: Props) {
  return (
    <div class="empty stack" role="alert">
      <p>
        <Name text={problem} longest={400} />
      </p>
      <p>
        <a href={link}>{title}</a>
      </p>
    </div>
  );
}
