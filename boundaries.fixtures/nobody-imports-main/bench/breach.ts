import '../register/src/main.ts';
