import { render } from 'preact';
import { App } from './shell/app';
import { followClock } from './shell/clock-state';

followClock();
render(<App />, document.body);
