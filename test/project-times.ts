import type { Reporter, TestModule } from 'vitest/node';

interface Share {
  begun: number;
  ended: number;
  files: number;
}

/** Says at the end how long each project took, since they run one after another. */
export default class ProjectTimes implements Reporter {
  private readonly shares = new Map<string, Share>();

  onTestModuleQueued({ project }: TestModule): void {
    const now = Date.now();
    const { name } = project;
    if (!this.shares.has(name)) this.shares.set(name, { begun: now, ended: now, files: 0 });
  }

  onTestModuleEnd({ project }: TestModule): void {
    const share = this.shares.get(project.name);
    if (share === undefined) return;
    share.ended = Date.now();
    share.files += 1;
  }

  onTestRunEnd(): void {
    for (const [name, { begun, ended, files }] of this.shares)
      console.log(`${name}: ${files} files in ${Math.round((ended - begun) / 1000)} s`);
  }
}
