declare module 'virtual:design-system.css';
