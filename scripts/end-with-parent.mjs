// Preloaded into each child of start.mjs: when the parent dies, however it dies, the child stops too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
