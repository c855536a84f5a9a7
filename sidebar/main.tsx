import { render } from 'preact';
import { connect, type Effects } from './server';
import { Sidebar } from './sidebar';

declare const EFFECTS: Effects;

render(<Sidebar server={connect(EFFECTS)} />, document.getElementById('sidebar')!);
