// Unless it is loaded for production, as the service is, graphql-js asks at each of its many type
// checks also whether the value is of a second copy of itself: a quarter of what the tests compute.
// Only this one module is loaded so; everything else sees the NODE_ENV that was given.
const given = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
if (given === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = given;
