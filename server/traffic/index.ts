export { parseRecording } from './files/parse-recording';
export { recordingText } from './files/write-recording';
export { replayFile } from './replay';
export { summaryLine, textReport } from './report/text-report';
