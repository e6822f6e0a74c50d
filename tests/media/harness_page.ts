/** The page's script: the visit's socket, open from the waiting room on, and the islands. */
import "#islands/boot.ts";
import { visitSocket } from "#islands/visit/socket.ts";

visitSocket();
