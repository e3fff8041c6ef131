// What is typed reaches the server, whatever the description says of its form: the answer there names fault, place and remedy,
// and the one here would repeat a regular expression. Only what must be there and is not, nobody can ask for.
const MISSING = "Required field is not provided";
const serverJudges = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        validateParams: (validate, { specActions, specSelectors }) => (operation, ...more) => {
          validate(operation, ...more);
          if (!specSelectors.validationErrors(operation).some((error) => error.includes(MISSING))) {
            specActions.clearValidateParams(operation);
          }
        },
      },
    },
  },
});

SwaggerUIBundle({ url: "../openapi", dom_id: "#swagger-ui", deepLinking: true, plugins: [serverJudges] });
