/** Whether a priority has not ended before this day, in SQL: it holds then, or is still to begin. One that was withdrawn before it began has. */
export const nietGeeindigd = (p: string, day: string) =>
  `(not isempty(${p}.geldig) and coalesce(upper(${p}.geldig) > ${day}, true))`;
