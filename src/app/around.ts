// Everything around the picture, in one file for the browser, which is asked for when the first picture stands.
export { LastSync } from './lastSync/LastSync.tsx';
export { LossChart } from './lossChart/LossChart.tsx';
export { ProgressBar } from './notice/ProgressBar.tsx';
export { Runs } from './runs/Runs.tsx';
export { ExperimentLine } from './settings/ExperimentLine.tsx';
export { LookaheadDock } from './settings/LookaheadControls.tsx';
export { Settings } from './settings/Settings.tsx';
export { Transport } from './transport/Transport.tsx';
export { Verdict } from './verdict/Verdict.tsx';
