// Outside production graphql-js checks at each type test whether a value belongs to a second copy
// of itself: a quarter of the tests' CPU time. Only this module is loaded for production, as in the
// service; everything else sees the given NODE_ENV.
const given = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
if (given === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = given;
