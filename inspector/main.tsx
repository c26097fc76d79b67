import { render } from 'preact';
import { enterSandbox } from './client/sandbox';
import { showControls } from './parts/foreign-text';
import { App } from './shell/app';
import { followClock } from './shell/clock-state';

showControls();
enterSandbox().then(() => {
  followClock();
  render(<App />, document.body);
});
