import { render } from 'preact';
import { connect } from './server';
import { Sidebar } from './sidebar';

render(<Sidebar server={connect()} />, document.getElementById('sidebar')!);
