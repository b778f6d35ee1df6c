import type { Server } from "node:http";

export const contentSecurity: string;
export function staticServer(folder: string): Server;
export function listen(server: Server, port: number, host?: string): Promise<number>;
