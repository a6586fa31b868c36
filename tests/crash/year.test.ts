import { describeYears } from '../rhythms/year.ts';

describeYears(1000);
