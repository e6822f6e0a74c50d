/** Sends bytes as they are, also what no client would send, and reads until the other side closes. */
export async function rawAnswer(to: { hostname: string; port: number }, request: string): Promise<string> {
  using connection = await Deno.connect(to);
  await connection.write(new TextEncoder().encode(request));
  return await new Response(connection.readable).text();
}
