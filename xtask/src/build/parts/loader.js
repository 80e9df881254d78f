/* How a part of the app is fetched. Takes the place of wasm-split's runtime:
   see xtask/src/build/parts.rs for what differs and why. */

const parts = new Map();

/* Starts fetching a part that will be wanted soon, perhaps before the app itself
   has started. Whether that succeeds is known when it is loaded. */
export function prefetch(part) {
    parts.get(part)?.prefetch();
}

/* What Rust calls for a part: load it, then tell it whether that succeeded. */
function wrapAsyncCb(part, load) {
    parts.set(part, load);
    return async (callback, data) => {
        let loaded = false;
        try {
            await load();
            loaded = true;
        } catch (error) {
            console.error(error);
        }
        getSharedImports().__wasm_split.__indirect_function_table.get(callback)(data, loaded);
    };
}

/* A function that loads once. Only success is remembered: after a failure the
   next call fetches again, and so does a call whose prefetch had failed. */
function makeLoad(fetcher, shared) {
    let early;
    let loading;
    const load = () => {
        loading ??= (async () => {
            const prefetched = early;
            early = undefined;
            const instantiate = prefetched ?? fetcher();
            await Promise.all(shared.map((load) => load()));
            try {
                return await instantiate(getSharedImports());
            } catch (error) {
                if (prefetched === undefined) throw error;
                return fetcher()(getSharedImports());
            }
        })().catch((error) => {
            loading = undefined;
            throw error;
        });
        return loading;
    };
    load.prefetch = () => {
        if (loading === undefined) early ??= fetcher();
        for (const other of shared) other.prefetch();
    };
    return load;
}

/* Not instantiateStreaming: it refuses a part that a host sends with another
   type than application/wasm, and a part is too small to gain by streaming. */
async function instantiatePart(answer, imports) {
    const response = await answer;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
