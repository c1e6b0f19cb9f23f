import { OverGround } from '../questions/OverGround.tsx';
import { OverPaths } from '../questions/OverPaths.tsx';
import { Axes } from './Axes.tsx';
import { Labels } from './Labels.tsx';
import { PictureSummary } from './PictureSummary.tsx';
import { StationaryPoints } from './StationaryPoints.tsx';
import { ZoomAndPan } from './ZoomAndPan.ts';

/** What comes upon the picture once the first one stands. */
export const upon = { Axes, Labels, OverGround, OverPaths, PictureSummary, StationaryPoints, ZoomAndPan };

export type Upon = typeof upon;
