// Loaded before clasp, which offers no setting for it: its calls of the Apps Script API go to a server of the test.
import { google } from 'googleapis';

const script = google.script.bind(google);
google.script = (options) => script({ ...options, rootUrl: process.env.FAKE_APPS_SCRIPT });
