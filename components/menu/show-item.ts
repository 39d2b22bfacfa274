import { createContext, useContext } from "react";

/** Opens the form of an entry, from wherever it was made. */
export const ShowItem = createContext<(id: string) => void>(() => {});

export const useShowItem = () => useContext(ShowItem);
