/** The panels of the window. */
export const panels = {
  played: 'What is played',
  step: 'This step',
  steps: 'Steps',
  timeline: 'Timeline',
  panels: 'Panels',
  panel: 'Panel',
};
