import { render } from 'preact';
import { enterSandbox } from './client/sandbox';
import { App } from './shell/app';
import { followClock } from './shell/clock-state';

enterSandbox().then(() => {
  followClock();
  render(<App />, document.body);
});
