import { createHash } from 'node:crypto'

export interface KeptAnswer {
  body: string
  contentType: string
  etag: string
  maxAgeSeconds: number
  /** Milliseconds since the epoch. */
  keptAt: number
}

/** Answers that anybody may keep, each until its time is over, the least recently used going first when there are too many. */
export class AnswerCache {
  readonly #answers = new Map<string, KeptAnswer>()
  readonly #mostCharacters: number
  #characters = 0

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters
  }

  get(key: string): KeptAnswer | undefined {
    const answer = this.#answers.get(key)
    if (!answer) return undefined
    this.#drop(key, answer)
    if (Date.now() - answer.keptAt >= answer.maxAgeSeconds * 1_000) return undefined
    this.#answers.set(key, answer)
    this.#characters += answer.body.length
    return answer
  }

  keep(key: string, body: string, contentType: string, maxAgeSeconds: number): KeptAnswer {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    const answer = { body, contentType, etag, maxAgeSeconds, keptAt: Date.now() }
    if (body.length > this.#mostCharacters) return answer
    const former = this.#answers.get(key)
    if (former) this.#drop(key, former)
    this.#answers.set(key, answer)
    this.#characters += body.length
    for (const [oldest, each] of this.#answers) {
      if (this.#characters <= this.#mostCharacters) break
      this.#drop(oldest, each)
    }
    return answer
  }

  clear(): void {
    this.#answers.clear()
    this.#characters = 0
  }

  #drop(key: string, answer: KeptAnswer): void {
    this.#answers.delete(key)
    this.#characters -= answer.body.length
  }
}
