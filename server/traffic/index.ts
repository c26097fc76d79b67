export { compareServers } from './compare-servers';
export { readSuites } from './files/find-files';
export { parseRecording, suiteOfJournal } from './files/parse-recording';
export { recordingText } from './files/write-recording';
export { explainFindings } from './known/explain';
export { replayFile } from './replay';
export { junitReport } from './report/junit-report';
export { markdownReport } from './report/markdown-report';
export { textReport } from './report/text-report';
