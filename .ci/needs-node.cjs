// Runs before start and test under whatever Node is first on the path: says in words when it is too old.
// On Linux npm brings Node 24 with the other packages; elsewhere it has to be there.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `FOI Desk needs Node 24.15 or newer, and this is ${process.versions.node}. ` +
      'On Linux "npm install" brings it; on another system install it from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}
