export { compareServers } from './compare-servers';
export { convertedRecording } from './convert/formats';
export { readSuites } from './files/find-files';
export { type ParsedRecording, parseRecording, recordingIn, suiteOfJournal } from './files/parse-recording';
export { explainFindings } from './known/explain';
export { replayFile } from './replay';
export { junitReport } from './report/junit-report';
export { markdownReport } from './report/markdown-report';
export { textReport } from './report/text-report';
