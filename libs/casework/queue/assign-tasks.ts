import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssignTask } from '../commands.js';
import { type AssignedTask, AssignTasks } from './queue.js';

const atOnce = 4;

@CommandHandler(AssignTasks)
export class AssignTasksHandler implements ICommandHandler<AssignTasks> {
  constructor(private readonly commands: CommandBus) {}

  async execute({ work, tasks, to, idempotency }: AssignTasks): Promise<readonly AssignedTask[]> {
    const results: AssignedTask[] = [];
    const waiting = tasks.entries();
    const worker = async () => {
      for (const [place, { caseId, no }] of waiting) {
        // Each has an answer of its own under the key, so that a repeated request finds them all.
        const own = idempotency && { ...idempotency, key: `${idempotency.key}/${caseId}/${no}` };
        const result = await this.commands.execute(new AssignTask(work, caseId, no, to, own));
        results[place] = { caseId, no, result };
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return results;
  }
}
