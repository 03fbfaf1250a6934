import nextVitals from "eslint-config-next/core-web-vitals";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

const GENERATED = [
  "node_modules/",
  ".next/",
  ".data/",
  "lib/server/prisma/",
  "next-env.d.ts",
  "test-results/",
  "playwright-report/",
];

/** Files that render: what a person reads in them comes from lib/messages. */
const RENDERED = ["app/**/*.tsx", "components/**/*.tsx"];

export default tseslint.config(
  { ignores: GENERATED },
  ...nextVitals,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      // `as const` is allowed by the rule itself.
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": ["error", { allow: ["error"] }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import from the file that makes the thing.",
        },
        {
          selector: "Directive[value='use server']",
          message: "No server actions: writes go through /api/v1.",
        },
      ],
    },
  },
  {
    // Outside the pages, a function called use… is no hook.
    files: ["lib/server/**", "e2e/**", "bin/**", "**/*.test.ts"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
  {
    files: RENDERED,
    rules: {
      "react/jsx-no-literals": [
        "error",
        { noStrings: false, allowedStrings: ["·", "—", "–", "/", ":", "(", ")", ", ", " "] },
      ],
    },
  },
  // No React in these: what begins with "use" there is no hook.
  { files: ["lib/**", "**/*.db.test.ts"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["bench/**", "bin/**"], rules: { "no-console": "off" } },
  prettier,
);
