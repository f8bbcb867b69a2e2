/** English metric units, in which drawings are measured, a point; and what a degree and a percent are in them. */
const EMU_PER_POINT = 12_700;
const ANGLE_PER_DEGREE = 60_000;
const PER_CENT = 1_000;

export const toPoints = (emu: number): number => emu / EMU_PER_POINT;
export const toEmu = (points: number): number => Math.round(points * EMU_PER_POINT);

export const toDegrees = (angle: number): number => angle / ANGLE_PER_DEGREE;
export const toAngle = (degrees: number): number => Math.round(degrees * ANGLE_PER_DEGREE);

/** A share from 0 to 1 of the file's thousandths of a percent. */
export const toShare = (thousandths: number): number => thousandths / (PER_CENT * 100);
export const fromShare = (share: number): number => Math.round(share * PER_CENT * 100);
