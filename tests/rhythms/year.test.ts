import { describeYears } from './year.ts';

describeYears(30);
