// Everything around the picture and upon it, in one file for the browser, which is asked for when the first picture stands.

export { OpenInLab } from './embed/OpenInLab.tsx';
export { upon } from './landscapeView/upon.ts';
export { LastSync } from './lastSync/LastSync.tsx';
export { LossChart } from './lossChart/LossChart.tsx';
export { Questions } from './questions/Questions.tsx';
export { Runs } from './runs/Runs.tsx';
export { ExperimentLine } from './settings/ExperimentLine.tsx';
export { LookaheadDock } from './settings/LookaheadControls.tsx';
export { Settings } from './settings/Settings.tsx';
export { Transport } from './transport/Transport.tsx';
export { Verdict } from './verdict/Verdict.tsx';
export { Measuring } from './working/Measuring.tsx';
