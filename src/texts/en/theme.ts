export const theme = {
  group: 'Theme',
  auto: 'Theme of the system',
  light: 'Light theme',
  dark: 'Dark theme',
};
